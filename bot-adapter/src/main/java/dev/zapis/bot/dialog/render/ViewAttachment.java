package dev.zapis.bot.dialog.render;

/** What a message carries besides words and buttons; one thing at most. */
public sealed interface ViewAttachment permits FileAttachment, RequestContactButton {}
