/** What an operator can ask on the command line. */
@NullMarked
package dev.zapis.app.console;

import org.jspecify.annotations.NullMarked;
