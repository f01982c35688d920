/** How a command comes by its states: which it asks for, by what id, from which events. All of it is read off the types, once, at start. */
@NullMarked
package dev.zapis.command.sourcing;

import org.jspecify.annotations.NullMarked;
