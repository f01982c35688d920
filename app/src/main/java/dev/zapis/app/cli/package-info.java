/** What an operator can ask on the command line, and the doctor, which looks at what a start needs. */
@NullMarked
package dev.zapis.app.cli;

import org.jspecify.annotations.NullMarked;
