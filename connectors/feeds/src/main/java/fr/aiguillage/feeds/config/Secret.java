package fr.aiguillage.feeds.config;

/**
 * A reference to a secret, {@code ${env:NAME}} or {@code ${file:/path}}; never the secret itself, so that a
 * configuration can be shown, compared and logged.
 *
 * @param reference as written in the YAML file
 */
public record Secret(String reference) {}
