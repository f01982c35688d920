package dev.zapis.bot.dialog.render;

import dev.zapis.bot.dialog.Text;

/** The key that shares the person's own contact. */
public record RequestContactButton(Text label) implements ViewAttachment {}
