"""What a release must hold: files for desktops, licences, packages."""
