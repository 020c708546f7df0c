/* Writes down and refuses every step of a process towards a network; AF_UNIX is this computer. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void note(const char *call, const char *what)
{
    const char *name = getenv("HINGE_NETWORK_LOG");
    int file = name ? open(name, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
    if (file < 0)
        abort();
    if (write(file, call, strlen(call)) < 0 || write(file, " ", 1) < 0 ||
        write(file, what, strlen(what)) < 0 || write(file, "\n", 1) < 0)
        abort();
    close(file);
}

int socket(int domain, int type, int protocol)
{
    static int (*real)(int, int, int);
    if (domain == AF_INET || domain == AF_INET6 || domain == AF_PACKET) {
        note("socket", domain == AF_INET ? "IPv4" : domain == AF_INET6 ? "IPv6" : "packets");
        errno = EACCES;
        return -1;
    }
    if (!real)
        real = (int (*)(int, int, int))dlsym(RTLD_NEXT, "socket");
    return real(domain, type, protocol);
}

int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints,
                struct addrinfo **found)
{
    (void)service, (void)hints, (void)found;
    note("getaddrinfo", node ? node : "-");
    return EAI_FAIL;
}
