package fr.aiguillage.feeds.config;

/** Where a feed's records come from: one of four kinds. */
public sealed interface Source permits HttpSource, JdbcSource, FileSource, QueueSource {}
