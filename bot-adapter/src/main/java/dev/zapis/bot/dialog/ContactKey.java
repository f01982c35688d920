package dev.zapis.bot.dialog;

/** The key that shares the person's own contact. */
record ContactKey(Text label) implements Extra {}
