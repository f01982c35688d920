package dev.zapis.bot.dialog;

/** A screen with something that is typed, not tapped, as it cannot be undone: its view has {@link View#typed}. */
public interface TypedConfirmation extends Screen {}
