package dev.zapis.playground.world;

import dev.zapis.playground.StandinClock;
import dev.zapis.playground.storage.FileStore;
import dev.zapis.playground.storage.KeyValueLog;

/** What all bots of one stand-in stand on. */
public record StandinContext(KeyValueLog log, FileStore store, StandinClock clock, LiveFeed feed) {}
