package fr.aiguillage.feeds.config;

/**
 * Offers that a partner pushes to the queue {@code in.<feed>}; receipts come back on {@code receipts.<feed>}.
 *
 * @param user of the broker, who may send to and read from these two queues alone
 */
public record QueueSource(String user, Secret password) implements Source {}
