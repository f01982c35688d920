/** Starting and stopping: the home directory, one instance at a time, one plain line where a start is impossible. */
@NullMarked
package dev.zapis.app.start;

import org.jspecify.annotations.NullMarked;
