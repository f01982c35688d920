package dev.zapis.bot.dialog;

/** The key that shares the person's own contact. */
record RequestContactButton(Text label) implements ViewAttachment {}
