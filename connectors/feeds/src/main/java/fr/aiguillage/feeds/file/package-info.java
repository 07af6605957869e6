/** Polling of folders, local or fetched by SFTP. */
@NullMarked
package fr.aiguillage.feeds.file;

import org.jspecify.annotations.NullMarked;
