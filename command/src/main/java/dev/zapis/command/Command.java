package dev.zapis.command;

/** Something that a person, or the house itself, wants to happen. */
public interface Command {}
