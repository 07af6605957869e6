package fr.aiguillage.contract;

/** School level or track that a seat is meant for. French names where no faithful English word exists. */
public enum Level {
    QUATRIEME,
    TROISIEME,
    SECONDE_GT,
    SEGPA_4E,
    SEGPA_3E,
    ULIS,
    EREA,
    PREPA_METIERS,
    CAP,
    BAC_PRO,
    BMA,
    MC,
    STS,
    EARLY_LEAVER
}
