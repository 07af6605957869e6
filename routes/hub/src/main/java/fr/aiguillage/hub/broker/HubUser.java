package fr.aiguillage.hub.broker;

/**
 * Who the hub is on the broker: messages that bear this name, as the broker checked it, are its own.
 *
 * @param name the broker's user
 */
public record HubUser(String name) {}
