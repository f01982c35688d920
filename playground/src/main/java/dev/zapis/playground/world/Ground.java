package dev.zapis.playground.world;

import dev.zapis.playground.StandinClock;
import dev.zapis.playground.kept.Journal;
import dev.zapis.playground.kept.Shelf;

/** What all bots of one stand-in stand on. */
public record Ground(Journal journal, Shelf shelf, StandinClock clock, Live live) {}
