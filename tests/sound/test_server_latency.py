from hinge_desktop.sound.server_latency import ask_for_steady_streams


def test_what_the_lifter_has_set_stays() -> None:
    environment = {"PULSE_LATENCY_MSEC": "30"}
    ask_for_steady_streams(environment)
    assert environment["PULSE_LATENCY_MSEC"] == "30"
    assert environment["PIPEWIRE_LATENCY"] == "2048/48000"
