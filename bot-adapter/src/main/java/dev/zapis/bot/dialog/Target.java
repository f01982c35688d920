package dev.zapis.bot.dialog;

/** What a button leads to: a screen to see or an action to carry out; a record, drawn again from its components alone. */
public sealed interface Target permits Screen, Action {}
