/** A policy that stops the start. */
@NullMarked
package dev.zapis.wrong.policy;

import org.jspecify.annotations.NullMarked;
