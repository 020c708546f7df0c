; The installer for Windows: `iscc /DAppVersion=0.1.0 hinge.iss`, as `python3 dev.py build` calls it.
; For one user, without administrator's rights. The journal in the user's data folder is never touched.

#ifndef AppVersion
  #error Say which version: /DAppVersion=0.1.0
#endif
#define Program "Hinge.exe"
#define JournalType "Hinge.journal"

[Setup]
AppId={{6B1F7C0E-5C3E-4A55-9D7C-48494E470001}
AppName=Hinge
AppVersion={#AppVersion}
AppPublisher=The Hinge developers
DefaultDirName={autopf}\Hinge
DefaultGroupName=Hinge
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
OutputBaseFilename=hinge-{#AppVersion}-setup
SetupIconFile=..\icons\hinge.ico
UninstallDisplayIcon={app}\{#Program}
ChangesAssociations=yes
Compression=lzma2
SolidCompression=yes

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\dist\hinge-desktop\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Hinge"; Filename: "{app}\{#Program}"; AppUserModelID: "io.github.hinge_desktop.Hinge"
Name: "{autodesktop}\Hinge"; Filename: "{app}\{#Program}"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.hinge\OpenWithProgids"; ValueType: string; ValueName: "{#JournalType}"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\{#JournalType}"; ValueType: string; ValueData: "Hinge training journal"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#JournalType}\DefaultIcon"; ValueType: string; ValueData: "{app}\{#Program},0"
Root: HKA; Subkey: "Software\Classes\{#JournalType}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""

[Run]
Filename: "{app}\{#Program}"; Description: "{cm:LaunchProgram,Hinge}"; Flags: nowait postinstall skipifsilent
