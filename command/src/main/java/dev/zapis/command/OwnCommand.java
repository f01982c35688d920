package dev.zapis.command;

/** A command about whoever gives it: the state of a person is that of the person who asks. */
public interface OwnCommand extends Command {}
