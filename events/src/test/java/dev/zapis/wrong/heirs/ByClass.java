package dev.zapis.wrong.heirs;

import dev.zapis.events.office.SliceFeatures;

/** Also by itself: it is one part. */
class ByClass extends Unfinished implements SliceFeatures {}
