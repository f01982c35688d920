package dev.zapis.bot.dialog;

/** What a message carries besides words and buttons; one thing at most. */
sealed interface ViewAttachment permits FileAttachment, RequestContactButton {}
