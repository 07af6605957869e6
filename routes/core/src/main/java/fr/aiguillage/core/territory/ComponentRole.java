package fr.aiguillage.core.territory;

/** Part that a member plays in its pôle. */
public enum ComponentRole {
    /** Houses the coordinator and the office. */
    SUPPORT,
    MEMBER
}
