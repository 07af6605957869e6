package fr.aiguillage.contract;

/** What the hub did with one message of a partner. */
public enum ReceiptStatus {
    /** The offer was taken in. */
    ACCEPTED,
    /** The hub already holds this very content; nothing was written. */
    UNCHANGED,
    /** The hub holds a later version; this one was put aside. */
    STALE,
    /** A rule of the flow keeps the offer out of every pôle, for instance a kind out of scope. */
    FILTERED,
    /** The offer ended as asked, withdrawn or filled, or it joined an opportunity that is closed. */
    WITHDRAWN,
    /** The message cannot be used; the notices tell every reason. */
    REJECTED
}
