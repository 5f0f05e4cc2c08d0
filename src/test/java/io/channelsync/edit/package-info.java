/** Operations on customers from several channels at once, against a model that is simple enough to be right. */
package io.channelsync.edit;
