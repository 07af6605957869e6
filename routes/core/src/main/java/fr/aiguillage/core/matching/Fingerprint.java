package fr.aiguillage.core.matching;

/** What matching keeps of a record; only the engine that made it looks inside. */
public interface Fingerprint {

    RecordKey key();
}
