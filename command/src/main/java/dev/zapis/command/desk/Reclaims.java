package dev.zapis.command.desk;

import dev.zapis.command.LooksAhead;

/** A command that brings back what was cancelled of the days to come: of a desk, an office or a person. */
interface Reclaims extends LooksAhead {}
