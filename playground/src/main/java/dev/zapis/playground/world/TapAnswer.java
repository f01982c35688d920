package dev.zapis.playground.world;

import org.jspecify.annotations.Nullable;

/** What a bot says to a tap: a word that floats by, one that must be closed, or an address to open. */
public record TapAnswer(
        @Nullable String toast,
        @Nullable String alert,
        @Nullable String url) {}
