package dev.zapis.command;

/**
 * What a decision's state is sourced for: the command and its occasion. A state says in its criteria builder which events
 * that makes relevant.
 */
public record DecisionContext(Command command, CommandContext occasion) {

    public <C extends Command> C command(Class<C> type) {
        return type.cast(command);
    }
}
