package dev.zapis.eventstore;

/** A person's data key, wrapped by the master key: it is stored with the first event that needs it. */
public record DataKey(String subject, byte[] wrapped) {}
