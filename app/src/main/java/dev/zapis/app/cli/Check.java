package dev.zapis.app.cli;

import dev.zapis.app.config.Settings;
import java.util.List;

/** Looks at one thing that a start needs. */
@FunctionalInterface
interface Check {

    List<CheckResult> look(Settings settings);
}
