package dev.zapis.wrong.heirs;

import dev.zapis.events.office.SliceFeatures;

interface NarrowerKind extends SliceFeatures {}
