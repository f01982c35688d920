/** What is on disk after all kinds of ends. */
@NullMarked
package dev.zapis.playground.storage;

import org.jspecify.annotations.NullMarked;
