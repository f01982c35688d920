package dev.zapis.playground.world;

import tools.jackson.databind.node.ObjectNode;

/** Something that an open chat page should show at once. */
public record LiveEvent(String kind, ObjectNode body) {}
