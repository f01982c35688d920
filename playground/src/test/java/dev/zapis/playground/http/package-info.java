/** What the stand-in's HTTP server lets in. */
@NullMarked
package dev.zapis.playground.http;

import org.jspecify.annotations.NullMarked;
