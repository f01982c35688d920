/** What the stand-in keeps on disk: a journal that a kill at any moment leaves readable, and the bytes of files. */
@NullMarked
package dev.zapis.playground.storage;

import org.jspecify.annotations.NullMarked;
