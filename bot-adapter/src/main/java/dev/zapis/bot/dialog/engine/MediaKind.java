package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Text;

/** What a message brings that is no words to act on, as its sender is told of it. */
public enum MediaKind {
    PHOTO("/dialog.media.photo"),
    VIDEO("/dialog.media.video"),
    VIDEO_NOTE("/dialog.media.video-note"),
    VOICE("/dialog.media.voice"),
    AUDIO("/dialog.media.audio"),
    ANIMATION("/dialog.media.animation"),
    STICKER("/dialog.media.sticker"),
    DOCUMENT("/dialog.file.unwanted"),
    LOCATION("/dialog.media.location"),
    VENUE("/dialog.media.venue"),
    CONTACT("/dialog.media.contact"),
    POLL("/dialog.media.poll"),
    GAME("/dialog.media.game"),
    STORY("/dialog.media.story"),
    FORWARDED("/dialog.media.forwarded"),
    EDITED("/dialog.media.edited"),
    OTHER("/dialog.input.wordless");

    private final String key;

    MediaKind(String key) {
        this.key = key;
    }

    /** What it was, that nothing comes of it, and what to do instead. */
    Text answer() {
        return Text.of(key);
    }
}
