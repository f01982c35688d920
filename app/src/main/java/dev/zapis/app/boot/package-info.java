/**
 * Starting and stopping: the launcher, one instance at a time, the order of life, one plain line where a start is impossible.
 */
@NullMarked
package dev.zapis.app.boot;

import org.jspecify.annotations.NullMarked;
