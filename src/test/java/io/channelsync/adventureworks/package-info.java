/** Microsoft's AdventureWorks sales sample as input that nobody here wrote: ten territories as ten channels. */
package io.channelsync.adventureworks;
