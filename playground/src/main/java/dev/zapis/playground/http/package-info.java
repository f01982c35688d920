/** What the stand-in's HTTP server lets in: how much is read at once, and for how long a request may take to come. */
@NullMarked
package dev.zapis.playground.http;

import org.jspecify.annotations.NullMarked;
