/** Business partners: organizations that ask to be taken on, and their users. No request opens an account by itself. */
package io.channelsync.partner;
