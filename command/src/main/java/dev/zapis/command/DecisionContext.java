package dev.zapis.command;

/**
 * What the state of a rule over several tags is sourced for: a command and its context. The rule says in its criteria builder which
 * tags that makes relevant.
 *
 * @param <C> the command that the rule is about, or what several of them have in common
 */
public record DecisionContext<C extends Command>(C command, CommandContext context) {}
