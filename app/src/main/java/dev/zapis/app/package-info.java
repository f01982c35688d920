/** The one main, wiring, configuration, command line. */
@NullMarked
package dev.zapis.app;

import org.jspecify.annotations.NullMarked;
