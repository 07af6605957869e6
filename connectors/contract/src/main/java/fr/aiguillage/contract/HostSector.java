package fr.aiguillage.contract;

/** Sector that a host belongs to. */
public enum HostSector {
    PUBLIC,
    PRIVATE,
    ASSOCIATION,
    SELF_EMPLOYED
}
