package fr.aiguillage.hub.cli;

/** In which language a command speaks; both by default, French first. */
enum Language {
    FR,
    EN,
    BOTH
}
