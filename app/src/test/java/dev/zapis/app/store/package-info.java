/** Tests of what looks after the log and the tables. */
@NullMarked
package dev.zapis.app.store;

import org.jspecify.annotations.NullMarked;
