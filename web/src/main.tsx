import { render } from 'preact';
import { App } from './ui/App';
import './ui/app.scss';
import { keepDrawing, loadRegion } from './ui/load';
import { listen } from './ui/state';

const host = document.getElementById('app');
if (!host) throw new Error('index.html has no element with the id "app"');
host.replaceChildren();
listen();
keepDrawing();
void loadRegion();
render(<App />, host);
