package fr.aiguillage.mocks.http;

/** What can be wrong with a partner's system on a bad day. */
public enum Trouble {
    NONE,
    /** Every call is answered 503. */
    UNAVAILABLE,
    /** The connection is cut in the middle of the answer; the system has acted on the request. */
    DROPPED,
    /** The answer takes ten seconds. */
    SLOW,
    /** The answer is cut short, and is no JSON any more. */
    GARBLED,
    /** Half of the records are missing from what is announced. */
    TRUNCATED,
    /** The system answers that it has no records at all. */
    EMPTY
}
